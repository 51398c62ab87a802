"""Images as reports have them, drawn here: a chart on white, a photograph, a plan without a ground."""

from io import BytesIO

from PIL import Image, ImageDraw

_BARS = ((300, 287), (230, 221), (120, 140), (60, 48))
_BLUE, _ORANGE = (31, 119, 180), (255, 127, 14)


def png(image: Image.Image) -> bytes:
    """The image's file."""
    target = BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def chart() -> Image.Image:
    """Bars in two colours on white, with axes and figures."""
    image = Image.new("RGB", (800, 500), "white")
    pen = ImageDraw.Draw(image)
    for step in range(6):
        pen.line((90, 430 - 70 * step, 780, 430 - 70 * step), fill="#cccccc", width=2)
        pen.text((20, 418 - 70 * step), str(60 * step), fill="black", font_size=24)
    for n, (planned, done) in enumerate(_BARS):
        left = 120 + 165 * n
        pen.rectangle((left, 430 - planned * 7 / 6, left + 55, 430), fill=_BLUE)
        pen.rectangle((left + 60, 430 - done * 7 / 6, left + 115, 430), fill=_ORANGE)
        pen.text((left + 20, 445), f"Quý {n + 1}", fill="black", font_size=28)
    pen.line((90, 60, 90, 430), fill="black", width=4)
    pen.line((90, 430, 780, 430), fill="black", width=4)
    return image


def photograph() -> Image.Image:
    """Sky, hills and a road."""
    sky = Image.linear_gradient("L").resize((1200, 800))
    image = Image.merge(
        "RGB",
        (sky.point(lambda v: 90 + v // 2), sky.point(lambda v: 150 + v // 3), sky.point(lambda _v: 235)),
    )
    pen = ImageDraw.Draw(image)
    pen.ellipse((880, 90, 1020, 230), fill="#fff6c0")
    pen.polygon(
        [(0, 520), (300, 330), (620, 540), (900, 380), (1200, 500), (1200, 800), (0, 800)], fill="#3d6b45"
    )
    pen.polygon([(0, 640), (400, 560), (1200, 660), (1200, 800), (0, 800)], fill="#6f9a4f")
    pen.polygon([(520, 800), (720, 800), (610, 590), (590, 590)], fill="#8a8378")
    return image


def outline() -> Image.Image:
    """Black lines on nothing."""
    image = Image.new("RGBA", (600, 400), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.rectangle((20, 20, 580, 380), outline="black", width=10)
    pen.line((20, 200, 580, 200), fill="black", width=8)
    pen.ellipse((220, 120, 380, 280), outline="#b00020", width=12)
    return image
