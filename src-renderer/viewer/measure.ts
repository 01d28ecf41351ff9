// How wide text is in the one font of the text layer, told by a canvas: measuring elements would lay out the page.

export const TEXT_SIZE = 16;
export const TEXT_FONT = `${TEXT_SIZE}px/1 sans-serif`;

let context: CanvasRenderingContext2D | null = null;

export function textWidth(text: string): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (context === null) return text.length * TEXT_SIZE * 0.5;
  context.font = TEXT_FONT;
  return context.measureText(text).width;
}
