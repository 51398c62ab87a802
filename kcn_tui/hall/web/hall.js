// Asks for the next picture again and again; each question says which one is shown. Written for the browsers of old TVs.
(function () {
  "use strict";
  var stage = document.getElementById("stage");
  var lost = document.getElementById("lost");
  var shown = stage.getAttribute("data-shown");
  var heard = new Date().getTime();

  // The name outlives a reload, so that the console does not take one TV for two.
  if (!/^[0-9a-z]{8,16}$/.test(window.name)) {
    window.name = ("00000000" + Math.random().toString(36).slice(2)).slice(-8);
  }

  function question(path) {
    var size = "&wide=" + (window.innerWidth || 16) + "&high=" + (window.innerHeight || 9);
    return path + "?screen=" + window.name + "&shown=" + shown + size;
  }

  function ask() {
    var request = new XMLHttpRequest();
    var answered = false;
    function answer() {
      if (answered) {
        return;
      }
      answered = true;
      if (request.status === 200) {
        stage.innerHTML = request.responseText;
        shown = request.getResponseHeader("X-Picture");
      }
      if (request.status === 200 || request.status === 204) {
        heard = new Date().getTime();
        lost.className = "";
        ask();
      } else if (request.status === 403) {
        window.location.reload();
      } else {
        again();
      }
    }
    function again() {
      answered = true;
      if (new Date().getTime() - heard > 2000) {
        lost.className = "said";
      }
      window.setTimeout(ask, 300);
    }
    request.open("GET", question("picture"), true);
    request.timeout = 2500;
    request.onload = answer;
    request.onerror = again;
    request.ontimeout = again;
    request.send();
  }

  // A TV takes the whole screen, and a laptop stays awake, where the browser lets them.
  function whole() {
    var page = document.documentElement;
    var take = page.requestFullscreen || page.webkitRequestFullscreen;
    if (take && !document.fullscreenElement && !document.webkitFullscreenElement) {
      take.call(page);
    }
  }
  function wake() {
    if (window.navigator.wakeLock && document.visibilityState === "visible") {
      window.navigator.wakeLock.request("screen").then(null, function () {});
    }
  }
  document.addEventListener("click", whole, false);
  document.addEventListener("keydown", whole, false);
  document.addEventListener("visibilitychange", wake, false);
  window.addEventListener("pagehide", function () {
    if (window.navigator.sendBeacon) {
      window.navigator.sendBeacon(question("leave"));
    }
  }, false);

  wake();
  ask();
})();
