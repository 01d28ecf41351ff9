// The browser's own dialog for files, behind a button of ours: where the system's own isn't at hand.
import type { Ref } from "react";

export function FilePicker({
  ref,
  onFiles,
}: {
  ref: Ref<HTMLInputElement>;
  onFiles: (files: readonly File[]) => void;
}) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      data-testid="file-input"
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])]);
        // The same file can be chosen again.
        event.target.value = "";
      }}
    />
  );
}
