// A cell that takes one of few values, or a list of them: typing narrows the choices, arrows choose.
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from './column';

interface ChoiceEditorProps {
  readonly label: string;
  readonly text: string;
  readonly choices: readonly Choice[];
  /** Several values with commas; the one being typed is narrowed. */
  readonly many: boolean;
  readonly onText: (text: string) => void;
  /** Enter, Tab and Escape belong to the cell. */
  readonly onKey: (event: KeyboardEvent, chosen: string | null) => void;
}

const lastWord = (text: string, many: boolean): string => (many ? (text.split(',').at(-1) ?? '').trim() : text.trim());
const replaced = (text: string, value: string, many: boolean): string =>
  many
    ? [
        ...text
          .split(',')
          .slice(0, -1)
          .map((word) => word.trim()),
        value,
      ].join(', ')
    : value;

export function ChoiceEditor({ label, text, choices, many, onText, onKey }: ChoiceEditorProps) {
  const { t } = useTranslation('policies');
  const id = useId();
  const [typed, setTyped] = useState(false);
  const [active, setActive] = useState(-1);
  const word = lastWord(text, many).toLowerCase();
  const fitting =
    typed && word !== '' ? choices.filter(({ value, label: said }) => `${value} ${said}`.toLowerCase().includes(word)) : choices;
  const shown = fitting.slice(0, 200);
  const at =
    active < 0 && !typed ? shown.findIndex(({ value }) => value === lastWord(text, many)) : Math.min(active, shown.length - 1);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = Math.max(0, Math.min(shown.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)));
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else onKey(event, active >= 0 && shown[at] ? replaced(text, shown[at].value, many) : null);
  };
  return (
    <>
      <input
        autoFocus
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        value={text}
        onChange={({ target }) => {
          setTyped(true);
          setActive(-1);
          onText(target.value);
        }}
        onKeyDown={press}
      />
      <ul role="listbox" id={id} aria-label={t('grid.choices', { label })} className="x-cell-choices">
        {shown.map(({ value, label: said }, index) => (
          <li
            key={value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault(); // the focus stays in the cell
              setActive(-1);
              setTyped(false);
              onText(replaced(text, value, many));
            }}
          >
            <span>{said}</span>
            {said !== value && <code>{value}</code>}
          </li>
        ))}
        {shown.length === 0 && (
          <li role="option" aria-selected={false} aria-disabled>
            {t('grid.noChoice')}
          </li>
        )}
      </ul>
    </>
  );
}
