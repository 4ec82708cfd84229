// What a page's address asks for, after it went through other people's apps.

import assert from "node:assert/strict";
import { test } from "node:test";

import { linkTo, wantedId } from "../../www/element/address.js";

/** The id that an address names. */
const named = (address) => wantedId(new URL(address, "https://county.example/reports/2024.html"));

test("a link to a figure says which", () => {
  assert.equal(named("#fz=f3"), "f3");
  assert.equal(named("?fz=s12"), "s12");
  assert.equal(named("?year=2024&fz=f3#top"), "f3");
  assert.equal(named("?fz=f1#fz=f2"), "f2", "what was chosen last goes first");
});

test("what other apps add to a link does no harm", () => {
  assert.equal(named("?fz=f3&from=singlemessage&isappinstalled=0"), "f3");
  assert.equal(named("?from=timeline&fz=f3"), "f3");
  assert.equal(named("?from=timeline#fz=f3"), "f3");
  assert.equal(named("#fz=f3?from=groupmessage"), "f3");
  assert.equal(named("#fz=f3&scene=1#rd"), "f3");
});

test("a link whose # was encoded or lost still leads there", () => {
  assert.equal(named("?year=2024%23fz=f3"), "f3");
  assert.equal(named("?%23fz%3Df3%26from=x"), "f3");
  assert.equal(named("#fz%3Df3"), "f3");
});

test("an address that names nothing asks for nothing", () => {
  for (const address of ["", "#", "?", "#top", "?xfz=f3", "#buzz=f3", "?fz=", "?%E0%A4%A"]) {
    assert.equal(named(address), "", address);
  }
});

test("a link is the page's own address with the item in it, wherever the page has room for it", () => {
  const link = (address, passedOn = false) => linkTo("f3", new URL(address, "https://county.example/2024.html").href, passedOn).slice("https://county.example/2024.html".length);
  assert.equal(link(""), "#fz=f3");
  assert.equal(link("?year=2024#fz=s1"), "?year=2024#fz=f3");
  assert.equal(link("?fz=s1"), "#fz=f3", "one item, not two");
  assert.equal(link("#/reports/2024"), "?fz=f3#/reports/2024");
  assert.equal(link("?year=2024#fz=s1", true), "?year=2024&fz=f3", "what may lose its #");
  for (const address of ["", "?fz=s1", "#/reports/2024", "?a=1#fz=s2"]) {
    assert.equal(wantedId(new URL(linkTo("f3", new URL(address, "https://county.example/").href, false))), "f3");
  }
});
