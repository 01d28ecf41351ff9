// Pictures as images of the page's own layer: a canvas would be a layer of its own, put together anew in every frame.
import type { TilePicture } from "./types.ts";

/** Images that show it go on; new ones can't. */
export const letGo = ({ url }: TilePicture) => URL.revokeObjectURL(url);

/** In bytes, of pixels. */
export const sizeOf = ({ width, height }: TilePicture) => width * height * 4;

/** An image of it, decoded already; null when the browser can't. The picture is let go of. */
export async function imageOf(picture: TilePicture): Promise<HTMLImageElement | null> {
  const image = new Image(picture.width, picture.height);
  image.alt = "";
  // Shown as soon as it lies on the page: it is decoded by then.
  image.decoding = "sync";
  image.src = picture.url;
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  } finally {
    letGo(picture);
  }
}
