// The window's language, chosen by its own name: whoever can't read the words around it still finds theirs.
import { chooseLanguage, LANGUAGES, type Language, t } from "../../languages/language.ts";

export function LanguageChoice({ language }: { language: Language }) {
  return (
    <label className="language">
      {t("Language")}
      <select
        className="input"
        value={language}
        onChange={(event) => {
          const chosen = (Object.keys(LANGUAGES) as Language[]).find((one) => one === event.target.value);
          if (chosen !== undefined) void chooseLanguage(chosen);
        }}
      >
        {Object.entries(LANGUAGES).map(([one, name]) => (
          <option key={one} value={one} lang={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
