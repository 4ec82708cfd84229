// Larger and smaller type, as such templates do it: a style on every element of the text.
document.querySelectorAll("[data-zoom]").forEach(function (link) {
  link.addEventListener("click", function (event) {
    event.preventDefault();
    document.querySelectorAll("#zoom, #zoom *").forEach(function (one) {
      one.style.fontSize = link.dataset.zoom + "px";
    });
  });
});
