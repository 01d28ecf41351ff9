// Gathers what a hand does to one box, and saves it one act at a time: at the end of a drag, or a pause after keys.
import type { Box } from "./turn.ts";

/** After the last key. */
export const PAUSE_MS = 600;

export type BoxMover = {
  /** Whose box it is. A change that is still to be saved belongs to the one before. */
  of(mark: string): void;
  /** Where the box is now, in a drag that goes on. */
  drag(box: Box): void;
  /** The drag has ended: saved now. */
  drop(): void;
  /** A step by keys: saved after a pause. */
  nudge(box: Box): void;
  /** Back to where it was last saved; false when it is there. */
  cancel(): boolean;
  /** What is still to be saved is saved now. */
  end(): void;
};

export type BoxMoverOf = {
  /** The id the mark has from now on; null when nothing was saved. */
  save(mark: string, box: Box): Promise<string | null>;
  /** Where to show the box instead of where it is; null: where it is. */
  show(draft: Box | null): void;
};

export function createBoxMover({ save, show }: BoxMoverOf): BoxMover {
  let mark: string | null = null;
  /** Told while an act was on its way: its own new id, or another mark altogether. */
  let next: string | null = null;
  let draft: Box | null = null;
  let [held, saving, ended] = [false, false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const put = (box: Box | null) => {
    draft = box;
    if (!ended) show(box);
  };
  const commit = async (): Promise<void> => {
    clearTimeout(timer);
    if (mark === null || draft === null || saving || held) return;
    const sent = draft;
    saving = true;
    const moved = await save(mark, sent);
    saving = false;
    const other = next !== null && next !== moved && next !== mark;
    mark = next ?? moved ?? mark;
    next = null;
    if (other || moved === null || draft === sent) return put(null);
    return commit();
  };

  return {
    of(id) {
      if (saving) next = id;
      else if (id !== mark) {
        held = false;
        void commit();
        if (saving) next = id;
        else mark = id;
        put(null);
      }
    },
    drag(box) {
      clearTimeout(timer);
      held = true;
      put(box);
    },
    drop() {
      held = false;
      void commit();
    },
    nudge(box) {
      clearTimeout(timer);
      put(box);
      timer = setTimeout(() => void commit(), PAUSE_MS);
    },
    cancel() {
      clearTimeout(timer);
      const was = draft !== null;
      held = false;
      put(null);
      return was;
    },
    end() {
      held = false;
      void commit();
      ended = true;
    },
  };
}
