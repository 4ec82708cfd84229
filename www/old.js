// For browsers that cannot run what follows: what to do, in the oldest JavaScript there is.
(function () {
  var able = false;
  try {
    // Nothing is tried by eval, which a page's policy may refuse. Chromium 76, Firefox 71 and Safari 13 know this one.
    able = !!window.customElements && !!Promise.allSettled;
  } catch (_) {
    able = false;
  }
  if (able) return;
  var told = document.createElement("p");
  told.setAttribute("role", "alert");
  told.appendChild(
    document.createTextNode(
      "当前浏览器或其兼容模式无法运行本程序。请切换到极速模式，或改用 Chrome、Edge、360、Firefox 等浏览器的较新版本后重新打开。",
    ),
  );
  document.body.insertBefore(told, document.body.firstChild);
})();
