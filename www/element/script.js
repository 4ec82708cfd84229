// The address of a classic script, known only while it runs for the first time.

export const scriptAddress = (document.currentScript && document.currentScript.src) || document.baseURI;
