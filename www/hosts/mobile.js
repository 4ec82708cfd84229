// A tenth of the screen is one rem.
(function () {
  function fit() {
    document.documentElement.style.fontSize = document.documentElement.clientWidth / 10 + "px";
  }
  window.addEventListener("resize", fit);
  fit();
})();
