// What pictures say beside their pixels: where, with what and by whom they were taken, and the small picture inside.
import type { PageNumber } from "../../base/units.ts";
import type { Document, Thumbnail } from "../model/document.ts";
import { quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

type Field = { readonly name: string; readonly value: string; readonly page?: PageNumber };

export const images: SignalSource = {
  id: "document/images",
  read(document) {
    const fields = fieldsOf(document);
    return [...place(fields), ...device(fields), ...owner(fields), ...thumbnails(document)];
  },
};

/** A picture's own, and those of pictures that lie on pages. Names as the standards have them, without blanks. */
function fieldsOf(document: Document): Field[] {
  return document.traces.flatMap((t): Field[] => {
    if (t.kind === "metadata" && t.source === "picture") return [{ name: t.name.replace(/\s/g, ""), value: t.value }];
    if (t.kind !== "image_data") return [];
    return t.fields.map(([name, value]) => ({
      name: name.replace(/\s/g, ""),
      value,
      ...(t.page === undefined ? {} : { page: t.page }),
    }));
  });
}

function some(fields: readonly Field[], raw: Omit<RawSignal, "evidence" | "family">): RawSignal[] {
  const [first] = fields;
  if (first === undefined) return [];
  const shown = [...new Map(fields.map((f) => [`${f.name} ${f.value}`, f])).values()];
  const list = shown.slice(0, 6).map(({ name, value }) => `${name} ${quote(value, 60)}`);
  return [
    {
      family: "source_risk",
      ...raw,
      ...(first.page === undefined ? {} : { page: first.page }),
      evidence: `${list.join("; ")}${shown.length > 6 ? ` and ${shown.length - 6} more` : ""}`,
    },
  ];
}

const named = (fields: readonly Field[], names: RegExp) =>
  fields.filter(({ name, value }) => names.test(name) && !/^[\s0.,-]*$/.test(value));

function place(fields: readonly Field[]): RawSignal[] {
  const coordinates = named(
    fields,
    /^(?:GPS(?:Dest)?(?:Latitude|Longitude)|GPSPosition|(?:exif:)?GPS.{0,4}(?:Latitude|Longitude))$/,
  );
  const told = named(
    fields,
    /^(?:City|Sub-?location|Province\/State|Country(?:\/PrimaryLocationName|Code)?|Location|GPSAreaInformation)$/,
  );
  if (coordinates.length > 0)
    return some(coordinates, {
      channel: "image_place",
      strength: "strong",
      summary: "A picture holds the coordinates of where it was taken.",
    });
  return some(told, {
    channel: "image_place",
    strength: "strong",
    summary: "A picture’s data name the place where it was taken.",
  });
}

function device(fields: readonly Field[]): RawSignal[] {
  const serials = named(
    fields,
    /^(?:(?:Camera|Body|Lens|Internal|Scanner)?SerialNumber|ImageUniqueID|CameraID|DeviceID|UniqueCameraModel.*Serial.*)$/i,
  );
  const models = named(
    fields,
    /^(?:Make|Model|LensModel|LensMake|HostComputer|UniqueCameraModel|CameraModelName|Scanner(?:Make|Model))$/i,
  );
  return [
    ...some(serials, {
      channel: "image_device",
      strength: "strong",
      summary: "A picture holds the number of one camera, phone or scanner: all pictures by it can be told to be.",
    }),
    ...some(models, {
      channel: "image_device",
      strength: "moderate",
      summary: "A picture’s data name what it was taken with.",
    }),
  ];
}

const owner = (fields: readonly Field[]): RawSignal[] =>
  some(
    named(
      fields,
      /^(?:Artist|(?:Camera)?OwnerName|By-?line(?:Title)?|Writer\/Editor|CaptionWriter|XPAuthor|Copyright(?:Notice)?|Creator|creator|Credit|Contact|Photographer)$/,
    ).filter(({ value }) => !/^(?:unknown|none|\(c\)|copyright|©|picasa|user|owner|default)$/i.test(value.trim())),
    { channel: "image_owner", strength: "moderate", summary: "A picture’s data name a person or a firm." },
  );

/** Cameras leave the shape of their own picture; rounding to whole pixels changes it by a hundredth or so. */
const SAME_SHAPE = 0.04;
/** Three squares of 256: fewer are a shadow at an edge. */
const LEAST_DIFFERENCE = 3 / 256;

function thumbnails(document: Document): RawSignal[] {
  return document.traces.flatMap((t): RawSignal[] => {
    if (t.kind !== "image_data" || t.thumbnail === undefined) return [];
    const shape = differs(t.thumbnail);
    const content = (t.thumbnail.differs ?? 0) >= LEAST_DIFFERENCE;
    const other = shape || content;
    return [
      {
        family: other ? "arrived_redaction" : "source_risk",
        channel: "image_thumbnail",
        strength: other ? "strong" : "weak",
        ...(t.page === undefined ? {} : { page: t.page }),
        summary: content
          ? "The small picture inside a picture shows something else in a part of it: what was painted over or taken out since, most often."
          : other
            ? "The small picture inside a picture has another shape than the picture: it shows what was there before it was cut."
            : "A picture keeps a small picture of itself, which may show what it was before it was changed. Look at it.",
        evidence: `small ${sizeOf(t.thumbnail)}, picture ${sizeOf(t.thumbnail.of)}${content ? `, ${Math.round((t.thumbnail.differs ?? 0) * 100)}% of it otherwise` : ""}`,
      },
    ];
  });
}

const sizeOf = ({ width, height }: { readonly width: number | null; readonly height: number | null }) =>
  width === null || height === null ? "of a size that isn’t told" : `${width} × ${height}`;

function differs({ width, height, of }: Thumbnail): boolean {
  if (!width || !height || !of.width || !of.height) return false;
  const [a, b] = [width / height, of.width / of.height];
  // A picture turned for viewing keeps its thumbnail as it was.
  return Math.min(Math.abs(a / b - 1), Math.abs(a * b - 1)) > SAME_SHAPE && !isBoxed(width, height);
}

/** 160 × 120 is the size that the standard recommends, with black bars above and below. */
const isBoxed = (width: number, height: number) =>
  (width === 160 && height === 120) || (width === 120 && height === 160);
