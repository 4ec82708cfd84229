import { defineConfig } from "vite";

export default defineConfig({
  // Below a path, as a column of a portal is.
  base: "/a/",
  optimizeDeps: { exclude: ["fazhi-report"] },
  worker: { format: "es" },
  build: {
    target: "chrome80",
    rollupOptions: { input: ["index.html", "portal.html"] },
  },
});
