"""An image from any hand made small and harmless: decoded within bounds, and written anew as a PNG for the hall.

No hall has more than about 480 × 270 points for a picture in block characters (two to a cell on 240 × 67, twice over
for sharpness), so that is all that a meeting keeps.
"""

import warnings
from io import BytesIO
from typing import Final, Literal, TypeAlias

PIXELS_LIMIT: Final = 60_000_000
"""Pixels that an image may have; more than any telephone's photograph."""
KEPT: Final = (480, 270)
"""Pixels, width and height, that are kept at most."""

_FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
_COLORS: Final = 256
_LONGEST_RATIO: Final = 40
"""A picture that is so many times as long as it is wide would be a thin line."""

Wrong: TypeAlias = Literal["form", "damaged", "too-large"]


def shrunk(content: bytes) -> bytes | Wrong:
    """The image as a small PNG, or what is wrong with it; never raises, whatever the bytes are."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a warning is for the terminal, and a bomb's is a refusal
            with Image.open(BytesIO(content), formats=_FORMATS) as image:
                width, height = image.size
                if width * height > PIXELS_LIMIT:
                    return "too-large"
                if max(width, height) > _LONGEST_RATIO * min(width, height):
                    return "damaged"
                image.draft("RGB", (2 * KEPT[0], 2 * KEPT[1]))
                upright = ImageOps.exif_transpose(image).convert("RGBA")
            upright.thumbnail(KEPT, Image.Resampling.LANCZOS)
            target = BytesIO()
            upright.quantize(_COLORS, Image.Quantize.FASTOCTREE).save(target, "PNG", optimize=True)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "too-large"
    except UnidentifiedImageError:
        return "form"
    except Exception:  # noqa: BLE001  a decoder fails in any way on bytes that were made to break it
        return "damaged"
    return target.getvalue()
