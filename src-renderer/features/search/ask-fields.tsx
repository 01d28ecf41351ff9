// The fields of each way to search, and what each of them does in a line.

import { useRef } from "react";
import { Icon } from "../../components/icon.tsx";
import { msg, t } from "../../languages/language.ts";
import { linesOfFile, wordsIn } from "../../state/word-list.ts";
import type { Ask } from "./ask.ts";

type Props = { readonly ask: Ask; readonly onChange: (part: Partial<Ask>) => void };

export function AskFields({ ask, onChange }: Props) {
  switch (ask.tab) {
    case "text":
      return (
        <div className="asked">
          <Field label={t("Words to search for")} value={ask.text} most={200} onChange={(text) => onChange({ text })} />
          <div className="row gap6">
            <CaseToggle {...{ ask, onChange }} />
            <label className="tickline">
              <input
                type="checkbox"
                checked={ask.wholeWord}
                onChange={(event) => onChange({ wholeWord: event.target.checked })}
              />
              {t("Whole words")}
            </label>
          </div>
        </div>
      );
    case "words":
      return <WordListFields {...{ ask, onChange }} />;
    case "pattern":
      return (
        <div className="asked">
          <Field
            label={t("Pattern")}
            value={ask.pattern}
            most={1000}
            mono
            onChange={(pattern) => onChange({ pattern })}
          />
          <p className="xs faint">{t(PATTERN_HELP)}</p>
        </div>
      );
    case "like":
      return (
        <div className="asked">
          <Field label={t("Example")} value={ask.like} most={200} onChange={(like) => onChange({ like })} />
          <p className="xs faint">
            {t(
              "A number in any grouping and others of the same make; a name in parts. Read what is found: much of it may be something else.",
            )}
          </p>
        </div>
      );
  }
}

const PATTERN_HELP = msg(
  "A digit is \\d, three to five of them \\d'{'3,5'}', either word cat|dog. Upper and lower case are the same.",
);

function WordListFields({ ask, onChange }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const { words, tooLong, tooMany } = wordsIn(ask.list);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    onChange({ list: [ask.list.trim(), linesOfFile(file.name, await file.text())].filter(Boolean).join("\n") });
  };
  return (
    <div className="asked">
      <textarea
        className="area"
        rows={5}
        aria-label={t("Words, one a line")}
        placeholder={t("One name or word a line")}
        value={ask.list}
        spellCheck={false}
        onChange={(event) => onChange({ list: event.target.value })}
      />
      <div className="row gap6">
        <CaseToggle {...{ ask, onChange }} />
        <span className="grow" />
        <button type="button" className="btn s" onClick={() => picker.current?.click()}>
          <Icon name="file" small />
          {t("From a .txt or .csv file…")}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".txt,.csv,.tsv,text/plain,text/csv"
          data-testid="word-list-file"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file can be chosen again.
            event.target.value = "";
          }}
        />
      </div>
      <p className="xs faint">
        {t("{n, plural, one {# entry} other {# entries}}, each as whole words.", { n: words.length })}{" "}
        {tooLong > 0 &&
          t(
            "{n, plural, one {# is longer than 200 letters and left out.} other {# are longer than 200 letters and left out.}}",
            {
              n: tooLong,
            },
          )}{" "}
        {tooMany > 0 && t("{n} beyond the first 2,000 are left out: search for them in a second go.", { n: tooMany })}
      </p>
    </div>
  );
}

function CaseToggle({ ask, onChange }: Props) {
  return (
    <label className="tickline">
      <input
        type="checkbox"
        checked={ask.matchCase}
        onChange={(event) => onChange({ matchCase: event.target.checked })}
      />
      {t("Match case")}
    </label>
  );
}

function Field(props: {
  label: string;
  value: string;
  most: number;
  mono?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <div className="field">
      <Icon name="search" small />
      <input
        data-first
        className={props.mono === true ? "mono" : undefined}
        aria-label={props.label}
        placeholder={props.label}
        maxLength={props.most}
        spellCheck={false}
        autoComplete="off"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
