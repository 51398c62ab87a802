import pytest

from tests.cli.conftest import Kcn


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ("--web --podium", "--web chỉ chiếu màn hình hội trường; --podium cần cửa sổ lệnh."),
        ("--port 8018", "--port chỉ dùng cùng --web."),
        ("--bind 0.0.0.0", "--bind chỉ dùng cùng --web."),
        ("--grid 46x13 --podium", "--grid chỉ dùng cùng --web."),
        ("--web --bind 203.0.113.9", "--bind: máy này không có địa chỉ ‘203.0.113.9’."),
        (
            "--web --grid 5x5",
            "Giá trị của '--grid' không hợp lệ: ‘5x5’ không phải là khung hình từ 40x12 đến 240x67. Xem hướng dẫn: kcn-tui present -h",
        ),
        (
            "--web --port abc",
            "Giá trị của '--port' không hợp lệ: 'abc' không phải là số nguyên. Xem hướng dẫn: kcn-tui present -h",
        ),
        (
            "--web --bind=",
            "Giá trị của '--bind' không hợp lệ: cần nêu một địa chỉ, chẳng hạn 127.0.0.1. Xem hướng dẫn: kcn-tui present -h",
        ),
        ("--web --bind [2001:db8::9]", "--bind: máy này không có địa chỉ ‘2001:db8::9’."),
        (
            "--web --port 65536",
            "Giá trị của '--port' không hợp lệ: 65536 không nằm trong khoảng 0<=x<=65535. Xem hướng dẫn: kcn-tui present -h",
        ),
    ],
)
def test_options_that_cannot_be_are_refused_in_one_line(kcn: Kcn, options: str, line: str) -> None:
    assert kcn("present", "thu", *options.split()) == (2, "", line + "\n")
