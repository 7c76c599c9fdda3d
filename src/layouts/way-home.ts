// The script of the page that is not there: finds the way home.

/**
 * A 404 page is shown at any address, and does not know where the story stands. So it asks the folders of its address, the nearest
 * first, for the story's own list of files, and leads to where that is found. Without a network it asks the offline reader, if one has
 * answered for the page. Plain old JavaScript; without it, and where nothing is found, the link leads to the root of the domain.
 */
export const WAY_HOME =
  `(function(link){var worker=navigator.serviceWorker&&navigator.serviceWorker.controller;` +
  `function lead(home){link.href=home+"index.html"}` +
  `(function climb(path){` +
  `if(!path){if(worker&&/\\/sw\\.js(\\?|$)/.test(worker.scriptURL))lead(worker.scriptURL.replace(/[^/]*$/,""));return}` +
  `fetch(location.origin+path+"files.json",{method:"HEAD"})` +
  // Some hosts answer everything with a page.
  `.then(function(answer){return answer.ok&&!/html/.test(answer.headers.get("content-type"))})` +
  `.catch(function(){return false})` +
  `.then(function(here){if(here)lead(location.origin+path);else climb(path.replace(/[^/]*\\/$/,""))})` +
  // Two slashes at the beginning would be another host.
  `})(location.pathname.replace(/\\/+/g,"/").replace(/[^/]*$/,"").split("/").slice(0,16).join("/").replace(/\\/?$/,"/"))` +
  `})(document.querySelector("a"))`;
