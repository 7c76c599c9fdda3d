// The script that other sites put beside a framed figure: gives the frame the height that its page tells.

/** Where it is served, from the story's root: at the same address for ever, for other sites' pages name it. */
export const HOST_SCRIPT_PATH = "/embed/embed.js";

/**
 * A framed page tells its height by `postMessage({ changjuan: "height", height })`, px, and again whenever that changes or it is asked by
 * `{ changjuan: "ask" }`. Works with any number of frames, and where it stands in a page more than once. Sets a height and nothing else,
 * through the object model, which no policy of the page's forbids. Plain old JavaScript.
 */
export const HOST_SCRIPT = `// Gives a figure's frame the height of what is in it. Put it once into a page that frames figures of this story.
(function () {
  "use strict";
  function frames() {
    return [].filter.call(document.querySelectorAll("iframe"), function (frame) {
      return /\\/embed\\//.test(frame.src);
    });
  }
  addEventListener("message", function (event) {
    var told = event.data;
    if (!told || told.changjuan !== "height" || !(told.height > 0)) return;
    frames().forEach(function (frame) {
      if (frame.contentWindow === event.source) frame.style.height = Math.min(Math.ceil(told.height), 20000) + "px";
    });
  });
  function ask() {
    frames().forEach(function (frame) {
      frame.contentWindow.postMessage({ changjuan: "ask" }, "*");
    });
  }
  ask();
  addEventListener("load", ask);
})();
`;
