// The viewer: what the rest of the window may use of it.
export { type Cutter, keeping } from "./cut.ts";
export { imageOf } from "./picture-image.ts";
export { PublishedViewer } from "./published-viewer.tsx";
export { Snippet } from "./snippet.tsx";
export { Thumbnail } from "./thumbnail.tsx";
export type {
  Align,
  Family,
  HandTools,
  Hit,
  Mark,
  MarkState,
  PageSource,
  PickedText,
  PublishedViewerProps,
  Rect,
  Rotation,
  Sign,
  Target,
  Tool,
  ViewerHandle,
  ViewerProps,
  Zoom,
} from "./types.ts";
export { usePublication } from "./use-publication.ts";
export { Viewer } from "./viewer.tsx";
