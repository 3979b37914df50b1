// The rescue screen: when the app has broken, everything that is stored can still be downloaded.
// Plain JavaScript that needs nothing of the app, and never removes or changes anything.
//
// Shown by window.rescue(reason), by a WebAssembly crash, by opening the app with #rescue in its address, and in place of
// the app when two starts of it have failed in a row (safe mode).
(function () {
  "use strict";

  var PREFIX = "coaching-system/";
  var DRAFT_PREFIX = PREFIX + "draft/";
  var POINT_PREFIX = PREFIX + "history/";
  var ADDRESS = "#rescue";
  // In localStorage: until when each start is alive that is not known to have gone well, 0 if it is known to have failed.
  var FAILED = "coaching-system-failed-starts";
  var SAFE_FROM = 2; // failed starts
  var ALIVE_EVERY = 2000; // ms
  var ALIVE_FOR = 5000; // ms after a sign of life
  var ALIVE_UNSEEN_FOR = 90000; // ms: browsers wake a tab in the background once a minute
  var SETTLED = 3000; // ms after which a crash is no more part of the start
  var TAKING_OVER = 3000; // ms that scripts and a new version get before the page is loaded anew all the same
  var dialog = null;

  /** Every stored text of ours, as [key, text], drafts first; null if there is none and the browser gives no storage. */
  function stored() {
    var found = carried();
    try {
      var storage = window.localStorage;
      for (var at = 0; at < storage.length; at += 1) {
        var key = storage.key(at);
        if (key !== null && key.indexOf(PREFIX) === 0) found.push([key, storage.getItem(key) || ""]);
      }
      return found.sort(function (a, b) {
        return isDraft(b[0]) - isDraft(a[0]) || (a[0] < b[0] ? -1 : 1);
      });
    } catch (error) {
      return found.length > 0 ? found : null;
    }
  }

  /** Drafts that could not be stored and are on their way to the app's other module, as src/pages/crossing.rs has them. */
  function carried() {
    var state = history.state;
    if (!Array.isArray(state) || state[0] !== "crossing") return [];
    return state[3].map(function (draft, at) {
      return [DRAFT_PREFIX + "not-stored-" + (at + 1), draft[0]];
    });
  }

  function isDraft(key) {
    return key.indexOf(DRAFT_PREFIX) === 0;
  }

  function isPoint(key) {
    return key.indexOf(POINT_PREFIX) === 0;
  }

  /** What a key holds, in words. */
  function kindOf(key) {
    if (isDraft(key)) return "Draft";
    if (isPoint(key)) return "Earlier version of " + momentOf(key);
    if (key.indexOf(PREFIX + "removed/") === 0) return "Removed draft";
    if (key.indexOf(PREFIX + "kept/") === 0) return "Text kept aside";
    return "Other stored text";
  }

  /** When an earlier version was kept, in the reader's own time: its key ends with the moment and the reason. */
  function momentOf(key) {
    var moment = key.split("/").slice(-2)[0];
    var date = new Date(moment);
    return isNaN(date) ? moment : date.toLocaleString();
  }

  /** The file in a stored text. An earlier version has a line about itself before it. */
  function fileOf(key, text) {
    return isPoint(key) ? text.slice(text.indexOf("\n") + 1) : text;
  }

  /** The district's name in a draft's text; nothing if the text cannot be read. */
  function districtOf(text) {
    try {
      var name = JSON.parse(text).document.district.name;
      return typeof name === "string" ? name.trim() : "";
    } catch (error) {
      return "";
    }
  }

  /** Label and value of everything that can be filled in on the page under this screen. */
  function wordsOnScreen() {
    var lines = [];
    var fields = document.querySelectorAll("textarea, input, select");
    Array.prototype.forEach.call(fields, function (field) {
      if ((dialog && dialog.contains(field)) || /^(hidden|file|password|button|submit)$/.test(field.type)) return;
      var value = field.value;
      if (field.type === "checkbox" || field.type === "radio") value = field.checked ? "yes" : "no";
      if (field.tagName === "SELECT" && field.selectedOptions[0]) value = field.selectedOptions[0].textContent;
      lines.push(labelOf(field) + "\n" + value + "\n");
    });
    return document.title + "\n" + location.href + "\n\n" + lines.join("\n");
  }

  function labelOf(field) {
    var byId = function (id) {
      var element = document.getElementById(id);
      return element ? element.textContent : "";
    };
    var labelledBy = (field.getAttribute("aria-labelledby") || "").split(/\s+/).map(byId).join(" ");
    var label = field.labels && field.labels[0] ? field.labels[0].textContent : "";
    var text = labelledBy.trim() || field.getAttribute("aria-label") || label || field.name || field.id || "Field";
    return text.replace(/\s+/g, " ").trim();
  }

  /** `2026-11-23_1405`, in the reader's own time. */
  function stamp() {
    var now = new Date();
    var two = function (number) {
      return (number < 10 ? "0" : "") + number;
    };
    var day = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
    return day + "_" + two(now.getHours()) + two(now.getMinutes());
  }

  function fileName(what, ending) {
    var plain = what
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60);
    return (plain || "draft") + "_rescued_" + stamp() + ending;
  }

  function download(name, type, text) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: type }));
    link.download = name;
    dialog.appendChild(link);
    link.click();
    dialog.removeChild(link);
    dialog.querySelector("[role=status]").textContent = "Downloaded: " + name;
  }

  function make(tag, text, className) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  function button(text, className, act) {
    var made = make("button", text, "rescue-button " + className);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  function kilobytes(text) {
    return text.length < 1000 ? text.length + " characters" : Math.round(text.length / 1000) + " KB";
  }

  /** One stored text: what it is, how large, and a button that downloads it as it is. */
  function row(entry, at) {
    var key = entry[0];
    var text = fileOf(key, entry[1]);
    var district = districtOf(text);
    var kind = kindOf(key);
    var name = district || kind + " " + (at + 1);
    var item = make("li", "", "rescue-item");
    var about = make("div");
    about.appendChild(make("strong", name));
    var unread = isDraft(key) && !district ? ", no district name could be read" : "";
    about.appendChild(make("span", kind + ", " + kilobytes(text) + unread, "rescue-about"));
    about.appendChild(make("code", key, "rescue-key"));
    item.appendChild(about);
    var get = button("Download", "rescue-quiet", function () {
      download(
        fileName((district || key.slice(PREFIX.length)) + "-coaching-system", ".json"),
        "application/json",
        text,
      );
    });
    get.setAttribute("aria-label", "Download " + name);
    item.appendChild(get);
    return item;
  }

  function list(entries) {
    var made = make("ul", "", "rescue-list");
    entries.map(row).forEach(function (item) {
      made.appendChild(item);
    });
    return made;
  }

  function drafts(entries) {
    var part = make("section");
    part.appendChild(make("h2", "What is kept in this browser"));
    if (entries === null) {
      part.appendChild(make("p", "This browser does not let the page keep anything, so there is nothing stored here."));
    } else if (entries.length === 0) {
      part.appendChild(make("p", "Nothing is stored in this browser for this site."));
    } else {
      var points = entries.filter(function (entry) {
        return isPoint(entry[0]);
      });
      part.appendChild(
        list(
          entries.filter(function (entry) {
            return !isPoint(entry[0]);
          }),
        ),
      );
      if (points.length > 0) {
        var earlier = make("details", "", "rescue-earlier");
        earlier.appendChild(make("summary", "Earlier versions of the drafts (" + points.length + ")"));
        earlier.appendChild(list(points.reverse()));
        part.appendChild(earlier);
      }
      part.appendChild(
        button("Download everything in one file", "", function () {
          var all = {};
          entries.forEach(function (entry) {
            all[entry[0]] = entry[1];
          });
          download(fileName("coaching-system-everything", ".json"), "application/json", JSON.stringify(all, null, 2));
        }),
      );
    }
    return part;
  }

  function words() {
    var part = make("section");
    part.appendChild(make("h2", "What was on the screen"));
    part.appendChild(
      make("p", "The last seconds of typing may not be stored yet. This saves every field of the page as plain text."),
    );
    part.appendChild(
      button("Download the words on the screen", "rescue-quiet", function () {
        download(fileName("words-on-screen", ".txt"), "text/plain", wordsOnScreen());
      }),
    );
    return part;
  }

  /** How the screen begins: why it is there. */
  function opening(reason) {
    if (isSafe)
      return [
        "The builder did not start, twice in a row",
        "So it waits for now. What is stored in this browser is untouched: your drafts and their earlier versions are " +
          "below. Download what you need, then try again: that opens the home page.",
      ];
    if (reason)
      return [
        "Sorry, the builder has stopped",
        "Something went wrong inside it. What is stored in this browser is untouched. " +
          "Download it to be safe, then reload the page.",
      ];
    return [
      "Get your drafts",
      "Here is everything the builder keeps in this browser. Nothing is removed by downloading it.",
    ];
  }

  /** Without `reason` it was asked for, and can be closed again, but for safe mode. */
  function build(reason) {
    var stays = reason || isSafe;
    dialog = make("dialog", "", "rescue");
    dialog.setAttribute("aria-labelledby", "rescue-heading");
    var page = make("div", "", "rescue-page");
    var heading = make("h1", opening(reason)[0]);
    heading.id = "rescue-heading";
    heading.tabIndex = -1;
    page.appendChild(heading);
    page.appendChild(make("p", opening(reason)[1]));
    page.appendChild(drafts(stored()));
    if (document.querySelector("textarea, input, select")) page.appendChild(words());

    var ways = make("p", "", "rescue-ways");
    ways.appendChild(
      button(isSafe ? "Try again" : "Reload the page", "", function () {
        // Not the page that may be what fails, unless drafts that could not be stored hang on its address.
        if (isSafe) {
          forgetStarts();
          if (carried().length === 0) history.replaceState(null, "", document.baseURI);
        }
        if (location.hash === ADDRESS) history.replaceState(null, "", location.pathname + location.search);
        reload();
      }),
    );
    if (!stays) {
      ways.appendChild(
        button("Back to the builder", "rescue-quiet", function () {
          if (location.hash === ADDRESS) history.replaceState(null, "", location.pathname + location.search);
          close();
        }),
      );
    }
    page.appendChild(ways);
    var status = make("p", "", "rescue-status");
    status.setAttribute("role", "status");
    page.appendChild(status);
    if (reason) {
      var details = make("details");
      details.appendChild(make("summary", "For whoever looks into it"));
      details.appendChild(make("pre", reason));
      page.appendChild(details);
    }
    dialog.appendChild(page);
    // After a crash there is nothing to go back to.
    dialog.addEventListener("cancel", function (event) {
      event.preventDefault();
      if (!stays) close();
    });
    // Browsers let a second Escape through.
    dialog.addEventListener("close", function () {
      if (!stays || !dialog) return;
      dialog.showModal();
      heading.focus();
    });
    return heading;
  }

  function close() {
    if (dialog.close) dialog.close();
    dialog.parentNode.removeChild(dialog);
    dialog = null;
  }

  /** Asks for the app's scripts past what the browser keeps: Safari takes one that once did not arrive for lost. */
  function fetchAnew() {
    var late = new Promise(function (resolve) {
      setTimeout(resolve, TAKING_OVER);
    });
    var asked = [window.builder.boot, window.builder.glue].map(function (file) {
      return fetch(file, { cache: "reload" });
    });
    return Promise.race([late, Promise.all(asked)]).catch(function () {});
  }

  /** Loads the page anew; with the new version, where one waits: it may be the cure. */
  function reload() {
    var again = function () {
      location.reload();
    };
    try {
      fetchAnew()
        .then(function () {
          return navigator.serviceWorker.getRegistration();
        })
        .then(function (registration) {
          if (!registration || !registration.waiting) return again();
          navigator.serviceWorker.addEventListener("controllerchange", again);
          registration.waiting.postMessage("take over");
          setTimeout(again, TAKING_OVER);
        })
        .catch(again);
    } catch (error) {
      again();
    }
  }

  function rescue(reason) {
    if (!document.body) {
      document.addEventListener("DOMContentLoaded", function () {
        rescue(reason);
      });
      return;
    }
    if (reason) startFailed();
    if (dialog) return;
    var heading = build(reason ? String(reason) : "");
    document.body.appendChild(dialog);
    if (dialog.showModal) dialog.showModal();
    else dialog.setAttribute("open", "");
    heading.focus();
  }

  /** The starts that are not known to have gone well: until when each is alive, by its name. */
  function starts() {
    try {
      var known = JSON.parse(localStorage.getItem(FAILED));
      return known && typeof known === "object" ? known : {};
    } catch (error) {
      // Without storage there is no safe mode; the app may still start.
      return {};
    }
  }

  /** Notes until when this start is alive; nothing, once it is not to be counted. */
  function noteStart(until) {
    var all = starts();
    if (until === undefined) delete all[name];
    else all[name] = until;
    try {
      if (Object.keys(all).length === 0) localStorage.removeItem(FAILED);
      else localStorage.setItem(FAILED, JSON.stringify(all));
    } catch (error) {
      // As above.
    }
  }

  function forgetStarts() {
    try {
      localStorage.removeItem(FAILED);
    } catch (error) {
      // As above.
    }
  }

  /** How many starts have failed since the last that went well. Those of other tabs may be under way. */
  function failedStarts() {
    var all = starts();
    return Object.keys(all).filter(function (start) {
      return !(all[start] > Date.now());
    }).length;
  }

  function startFailed() {
    if (isTold) return;
    isTold = true;
    clearInterval(alive);
    noteStart(0);
  }

  // A start is noted until it is told to have gone well, so that one that hangs counts too. Whoever leaves before it is
  // told has only been quick.
  var name = String(Math.random());
  var isSafe = failedStarts() >= SAFE_FROM;
  var isTold = isSafe;
  var hasLeft = false;
  var sign = function () {
    if (!isTold && !hasLeft) noteStart(Date.now() + (document.hidden ? ALIVE_UNSEEN_FOR : ALIVE_FOR));
  };
  var alive = setInterval(sign, ALIVE_EVERY);
  sign();
  document.addEventListener("visibilitychange", sign);
  window.addEventListener("pagehide", function () {
    if (isTold) return;
    // It becomes hidden next, which is no sign of life.
    hasLeft = true;
    clearInterval(alive);
    noteStart();
  });

  function crashed(error) {
    if (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError)
      rescue(error.stack || String(error));
  }

  window.rescue = rescue;
  window.rescue.reload = reload;
  window.rescue.isSafe = isSafe;
  window.rescue.startFailed = startFailed;
  window.rescue.startWentWell = function () {
    setTimeout(function () {
      if (isTold) return;
      isTold = true;
      clearInterval(alive);
      forgetStarts();
    }, SETTLED);
  };
  window.addEventListener("error", function (event) {
    crashed(event.error);
  });
  window.addEventListener("unhandledrejection", function (event) {
    crashed(event.reason);
  });
  var asked = function () {
    if (isSafe || location.hash === ADDRESS) rescue("");
  };
  window.addEventListener("hashchange", asked);
  asked();
})();
