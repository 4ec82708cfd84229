// The one-file page as a text: what a copy of it is made of, and the checksums that tell program and profile apart.

/** The profile that stands in the page, or nothing. */
export const profileInside = () => document.querySelector("fazhi-report").getAttribute("profile") || "";

/**
 * @param {HTMLScriptElement} program the script that holds everything; the one for old browsers stands before it
 * @returns {(template: string, profile: string) => string} the page's text with a profile in it; without one it is,
 *   byte for byte, what was shipped. The policy is the page's own: what its browser has checked the scripts by.
 */
export function writer(program) {
  const parts = {
    hashes: /'sha256-[^;]+/.exec(document.querySelector("meta[content*=sha256]").content)[0],
    old: program.previousElementSibling.textContent,
    script: program.textContent,
  };
  return (template, profile) => {
    const all = { ...parts, profile: profile && ` profile="${profile.replace(/[&"<>]/g, (c) => `&#${c.charCodeAt(0)};`)}"` };
    return template.replace(/{(\w+)}/g, (_, name) => all[name]);
  };
}

/** SHA-256 as a row of hexadecimal digits; a dash where the browser does not offer it, as on a page without TLS. */
export async function checksum(text) {
  try {
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  } catch (_) {
    return "—";
  }
}
