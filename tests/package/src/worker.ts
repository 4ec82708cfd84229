// Reads a report where it stops nobody from scrolling.

import init, { analyze, type ReadError } from "fazhi-report/engine";

self.addEventListener("message", async ({ data }: MessageEvent<string>) => {
  await init();
  try {
    self.postMessage(String(analyze(data).figures.length));
  } catch (error) {
    self.postMessage((error as ReadError).code);
  }
});
