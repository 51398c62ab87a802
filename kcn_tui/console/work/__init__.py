"""What the work area says about each kind of item, as text; the widget that shows it is ``area``."""
