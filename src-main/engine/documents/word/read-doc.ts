// Word 97-2003's .doc (MS-DOC): the body with headers, footers and notes as one section; everything unseen as parts.
import { Gathered } from "../opc/gathered.ts";
import type { Reader } from "../reading.ts";
import { gatherDocBesides } from "./doc-besides.ts";
import { DocContext } from "./doc-context.ts";
import { DocDrawings, shapeAnchors } from "./doc-drawings.ts";
import { openDoc, type StoryName } from "./doc-fib.ts";
import { docHeaders } from "./doc-headers.ts";
import { DocMarks } from "./doc-marks.ts";
import { gatherComments, noteMarks, notesHtml, plainText } from "./doc-notes.ts";
import { DocStory } from "./doc-story.ts";

export const readDoc: Reader = (bytes) => {
  const file = openDoc(bytes);
  const found = new Gathered();
  const context = new DocContext(file, found);
  const drawings = new DocDrawings(file, found);
  const { above, below } = docHeaders(context, drawings);
  const shapes = shapeAnchors(file.table("mainShapes"), file.stories.main.start);
  const story = (name: StoryName, marks: DocMarks) => {
    const { start, end } = file.stories[name];
    return new DocStory(context, marks).html(start, end);
  };
  const body = story("main", new DocMarks(drawings, shapes, noteMarks(file)));
  const plain = new DocMarks(drawings, new Map());
  // The text of boxes stands by itself: where they lie on the page is lost.
  const boxes = story("headerTextbox", plain) + story("textbox", plain);
  const html = above + body + boxes + drawings.rest() + notesHtml(context, drawings) + below;
  gatherComments(context);
  found.hidden("macro text", plainText(context, file.stories.macro.start, file.stories.macro.end));
  gatherDocBesides(file, found);
  const reasons = [...(context.body.lost > 0 ? [LOST] : []), ...(drawings.pictures.missing ? [UNSHOWN] : [])];
  return found.reading("doc", [reasons.length > 0 ? { html, unread: reasons.join(" ") } : { html }]);
};

const LOST = "A part of the text is missing from the file.";
const UNSHOWN = "A picture is of a kind that can't be shown (a metafile, most often).";
