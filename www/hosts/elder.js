// A portal's own toolbar for people who see or read with difficulty, as such toolbars are made: it changes the whole
// content by zoom and by classes, and tells the words of whatever is under the pointer.
(function () {
  var content = document.getElementById("content");
  var said = document.getElementById("said");
  var zoom = 1;
  var hovering = false;
  var pointed = null;

  function point(element) {
    if (pointed) pointed.classList.remove("pointed");
    pointed = element;
    if (!element) return;
    element.classList.add("pointed");
    said.textContent = element.textContent.trim().slice(0, 40);
  }

  var acts = {
    larger: function () { content.style.zoom = zoom = Math.min(2, zoom + 0.25); },
    smaller: function () { content.style.zoom = zoom = Math.max(1, zoom - 0.25); },
    contrast: function () { document.body.classList.toggle("black"); },
    hover: function () { hovering = !hovering; if (!hovering) point(null); },
    reset: function () { content.style.zoom = zoom = 1; document.body.classList.remove("black"); hovering = false; point(null); said.textContent = ""; },
  };
  document.getElementById("toolbar").addEventListener("click", function (event) {
    var act = acts[event.target.dataset.do];
    if (act) act();
  });
  content.addEventListener("mouseover", function (event) {
    if (hovering && event.target !== content) point(event.target);
  });
})();
