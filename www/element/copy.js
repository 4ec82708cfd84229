// Words for the reader's clipboard.

/**
 * Puts words there; by hand where the browser, or the app around it, has no better way.
 * @param {string} words
 * @param {Element} root where a field may stand for a moment
 * @returns {Promise<boolean>} whether it was done
 */
export async function copy(words, root) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch (_) {
    return copyByField(words, root);
  }
}

function copyByField(words, root) {
  const before = root.getRootNode().activeElement;
  const field = document.createElement("textarea");
  field.className = "fazhi-copy";
  field.readOnly = true;
  field.value = words;
  root.append(field);
  field.select();
  field.setSelectionRange(0, words.length);
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch (_) {
    // Then it could not be done.
  }
  field.remove();
  if (before) before.focus({ preventScroll: true });
  return done;
}
