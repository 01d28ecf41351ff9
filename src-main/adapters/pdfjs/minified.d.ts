// pdf.js' own minified build, which is described nowhere: what it exports is what the other build does.
declare module "pdfjs-dist/legacy/build/pdf.min.mjs" {
  export * from "pdfjs-dist/legacy/build/pdf.mjs";
}
