// The document process while it shows a document: questions queue, the most urgent is answered, dropped ones are not.

import { assertNever } from "../base/assert-never.ts";
import { rethrowFatal } from "../base/attempt.ts";
import { type ViewMessage, type ViewRequest, viewRequest } from "../contract/document-view.ts";
import type { DocumentView } from "../engine/pipeline/view-document.ts";

type Question = Exclude<ViewRequest, { type: "drop" | "learn" }>;

/** Answers until the process is ended from outside. `onFatal` is told when the engine's memory is broken for good. */
export function runViewSession(
  view: DocumentView,
  wire: { send(message: ViewMessage): void; onMessage(listener: (message: unknown) => void): void },
  onFatal: (thrown: unknown) => void,
): void {
  const waiting = new Map<number, Question>();
  let scheduled = false;

  const next = (): Question | undefined => {
    let best: Question | undefined;
    for (const question of waiting.values())
      if (best === undefined || question.priority < best.priority) best = question;
    return best;
  };

  const work = () => {
    scheduled = false;
    const question = next();
    if (question === undefined) return;
    waiting.delete(question.id);
    wire.send({ type: "begun", id: question.id });
    try {
      wire.send({ type: "answer", id: question.id, answer: answer(view, question) });
    } catch (thrown) {
      try {
        rethrowFatal(thrown);
      } catch (fatal) {
        onFatal(fatal);
        return;
      }
      wire.send({ type: "refused", id: question.id, code: "document/damaged" });
    }
    schedule();
  };
  // Between two answers the process looks at its messages, so that what was scrolled past is dropped in time.
  const schedule = () => {
    if (scheduled || waiting.size === 0) return;
    scheduled = true;
    setImmediate(work);
  };

  wire.onMessage((received) => {
    const parsed = viewRequest.safeParse(received);
    if (!parsed.success) return;
    const request = parsed.data;
    if (request.type === "learn") view.learn(request.readings);
    else if (request.type === "drop") waiting.delete(request.id);
    else waiting.set(request.id, request);
    schedule();
  });
  wire.send({ type: "opened", opened: view.opened });
}

function answer(view: DocumentView, question: Question): unknown {
  switch (question.type) {
    case "tile":
      return view.tile(question.ask);
    case "words":
      return view.words(question.ask);
    case "find":
      return view.find(question.ask);
    case "places":
      return view.places(question.ask);
    default:
      return assertNever(question);
  }
}
