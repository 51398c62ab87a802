"""The hall's screen in a browser, for a room that has only a smart TV: the terminal's picture, as SVG over HTTP.

``server.HallServer(bind, port, site, admit)`` serves a ``site.Site``, the ``projection`` (the meeting as pictures) and the
``screens`` (which browsers show it), to whom ``admission`` lets in. Nothing here can change the meeting, and nothing is
fetched from anywhere else: the room has no internet.

A browser asks for the next picture and is answered as soon as there is one, at the latest after half a second (long
polling). Unlike a stream of events this works in every browser of a TV however old, and each question says what the
browser shows, so that the console knows what the hall sees and notices within two seconds when it does not.
"""
