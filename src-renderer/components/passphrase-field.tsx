// A field for a passphrase: never kept by the browser, never shown.
export function PassphraseField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Said above the field in place of its name, which it keeps. */
  note?: string;
  isNew?: boolean;
  isWrong?: boolean;
}) {
  return (
    <label className="input-label">
      <span className="small soft">{props.note ?? props.label}</span>
      <input
        className="input grow"
        type="password"
        aria-label={props.label}
        maxLength={props.isNew ? 1024 : undefined}
        autoComplete={props.isNew ? "new-password" : "off"}
        aria-invalid={props.isWrong}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}
