"""django-rosetta over one PO file, as a site on the loopback address; review.py runs it in the peers' environment.

    rosetta_site.py FOLDER

FOLDER holds locale/<language>/LC_MESSAGES/django.po. Prints its port, and serves until it is killed. Everybody may
change everything, as in review.py's own run.
"""

from __future__ import annotations

import importlib
import socketserver
import sys
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

LANGUAGES = [("de", "German")]


class Threads(socketserver.ThreadingMixIn, WSGIServer):
    """A thread for each request."""

    daemon_threads = True
    request_queue_size = 128


class Silent(WSGIRequestHandler):
    """Prints nothing for a request."""

    def log_message(self, *_: object) -> None:
        return


def everybody(_user: object) -> bool:
    return True


def main() -> None:
    folder = Path(sys.argv[1]).resolve()
    (folder / "beside").mkdir()
    (folder / "beside" / "nothing.py").touch()
    sys.path.insert(0, str(folder / "beside"))
    django = importlib.import_module("django")
    importlib.import_module("django.conf").settings.configure(
        SECRET_KEY="a benchmark's",  # noqa: S106 - nobody but the benchmark gets in
        ALLOWED_HOSTS=["127.0.0.1"],
        SETTINGS_MODULE="nothing",  # rosetta looks for files beside it too
        ROOT_URLCONF="rosetta_site",
        BASE_DIR=folder,
        LANGUAGES=LANGUAGES,
        LOCALE_PATHS=[folder / "locale"],
        INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.messages", "rosetta"],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
        ],
        SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
        ROSETTA_ACCESS_CONTROL_FUNCTION=everybody,
        ROSETTA_REQUIRES_AUTH=False,
        ROSETTA_LANGUAGES=LANGUAGES,
        ROSETTA_STORAGE_CLASS="rosetta.storage.DummyRosettaStorage",
        ROSETTA_ENABLE_TRANSLATION_SUGGESTIONS=False,
        ROSETTA_AUTO_COMPILE=False,
        ROSETTA_WSGI_AUTO_RELOAD=False,
    )
    django.setup()
    paths = importlib.import_module("django.urls")
    globals()["urlpatterns"] = [paths.path("rosetta/", paths.include("rosetta.urls"))]
    sys.modules["rosetta_site"] = sys.modules["__main__"]
    application = importlib.import_module("django.core.wsgi").get_wsgi_application()
    server = make_server("127.0.0.1", 0, application, Threads, Silent)
    print(server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
