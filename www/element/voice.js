// Reading aloud by a voice of this device. Any other would send the words away, so there is no other.

/** What is being said: one utterance in the whole page, kept here, since browsers forget those that nobody holds. */
let current = null;

const synthesis = () => (typeof speechSynthesis === "object" ? speechSynthesis : null);

/** A voice on this device that speaks Chinese, first the mainland's, or nothing. */
function voice() {
  const voices = synthesis() ? Array.from(synthesis().getVoices()) : [];
  const ours = voices.filter(({ localService, lang }) => localService === true && /^(zh|cmn)\b/i.test(lang.replace("_", "-")));
  return ours.find(({ lang }) => /CN|Hans/i.test(lang)) || ours[0];
}

/**
 * Tells whether there is a voice, now and whenever that changes.
 * @param {(there: boolean) => void} tell
 */
export function watchVoices(tell) {
  if (!synthesis()) return;
  tell(Boolean(voice()));
  if (synthesis().addEventListener) synthesis().addEventListener("voiceschanged", () => tell(Boolean(voice())));
}

/**
 * Says one sentence, in place of what is being said. Browsers stop in long ones.
 * @param {object} speaker whose words they are
 * @param {string} words
 * @param {number} rate 1 is the usual speed
 * @param {(done: boolean) => void} tell said to the end, or cut off by another
 */
export function speak(speaker, words, rate, tell) {
  const chosen = voice();
  if (current && current.speaker !== speaker) current.tell(false);
  current = null;
  synthesis().cancel();
  if (!chosen) {
    tell(false);
    return;
  }
  const utterance = new SpeechSynthesisUtterance(words);
  const mine = { speaker, tell, utterance };
  const end = (done) => {
    if (current !== mine) return;
    current = null;
    tell(done);
  };
  Object.assign(utterance, { voice: chosen, lang: chosen.lang, rate, onend: () => end(true), onerror: () => end(false) });
  current = mine;
  synthesis().speak(utterance);
}

/**
 * Ends what a speaker is saying; nobody is told.
 * @returns {boolean} whether it was saying anything
 */
export function hush(speaker) {
  if (!current || current.speaker !== speaker) return false;
  current = null;
  synthesis().cancel();
  return true;
}
