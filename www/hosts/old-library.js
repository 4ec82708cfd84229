// A stand-in for script libraries of the years around 2008: it adds to everybody's prototypes, as those did, and takes
// the names that it likes.
(function () {
  Array.prototype.each = function (act) { for (var i = 0; i < this.length; i++) act.call(this[i], this[i], i); return this; };
  Array.prototype.remove = function (one) { var at = this.indexOf(one); if (at >= 0) this.splice(at, 1); return this; };
  Array.prototype.toJSON = undefined;
  String.prototype.trim = function () { return this.replace(/^\s+|\s+$/g, ""); };
  String.prototype.len = function () { return this.replace(/[^\x00-\xff]/g, "**").length; };
  Object.defineProperty(Element.prototype, "text", { configurable: true, get: function () { return this.textContent; } });
  Element.prototype.show = function () { this.style.display = ""; return this; };
  Element.prototype.hide = function () { this.style.display = "none"; return this; };
  window.$ = window.jQuery = function (given) {
    var all = typeof given === "string" ? document.querySelectorAll(given) : [given];
    return {
      ready: function (act) { document.addEventListener("DOMContentLoaded", act); return this; },
      click: function (act) { [].slice.call(all).each(function (one) { one.addEventListener("click", act); }); return this; },
      html: function (text) { [].slice.call(all).each(function (one) { one.innerHTML = text; }); return this; },
      css: function (name, value) { [].slice.call(all).each(function (one) { one.style[name] = value; }); return this; },
    };
  };
  $(document).ready(function () {
    $("#clock").html("2025年3月28日　星期五");
    // Each table row of the page in two colours, whoever made it.
    $("#head a, .side a").css("cursor", "pointer");
  });
})();
