// What a viewer asks of the browser beyond elements and events: one object for each, made beside it.

import { linkTo } from "./address.js";
import { copy } from "./copy.js";
import { highlight, reveal } from "./highlight.js";
import { inApp } from "./inapp.js";
import { hush, speak, watchVoices } from "./voice.js";

/** The browser, as the viewer in one container sees it. */
export class Browser {
  /**
   * @param {Element} root where the viewer stands
   * @param {(what: string, yes: boolean) => void} tell the viewer: `voice` there is one or not, `spoken` to the end or
   *   not, `copied` or not
   */
  constructor(root, tell) {
    this.root = root;
    this.tell = tell;
  }

  /** Words set apart; false where this browser cannot. */
  highlight(name, places) {
    return highlight(this.root, name, places);
  }

  /** Words brought to where they are read. */
  reveal(place) {
    reveal(this.root, place);
  }

  /** Tells of voices from here on, where they may be used. */
  voices() {
    if (!inApp()) watchVoices((there) => this.tell("voice", there));
  }

  speak(words, rate) {
    speak(this, words, rate, (done) => this.tell("spoken", done));
  }

  hush() {
    hush(this);
  }

  copyLink(id) {
    this.copy(linkTo(id, location.href, inApp()));
  }

  /** The viewer goes out of sight: what it is saying ends, and it knows. */
  leave() {
    if (hush(this)) this.tell("spoken", false);
  }

  copy(words) {
    copy(words, this.root).then((done) => this.tell("copied", done));
  }
}
