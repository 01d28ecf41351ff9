// The viewer: what the rest of the window may use of it.
export { PublishedViewer } from "./published-viewer.tsx";
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
export { Viewer } from "./viewer.tsx";
