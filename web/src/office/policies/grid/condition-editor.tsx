// A cell of a condition: written as text, or put together below it from what its fact allows.
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picking } from './column';
import { operandCount, readCondition, withOperator, writeCondition, type Condition } from './condition';

interface ConditionEditorProps {
  readonly label: string;
  readonly text: string;
  readonly picking: Extract<Picking, { by: 'condition' }>;
  readonly samples: (operator: string) => readonly string[];
  readonly onText: (text: string) => void;
  readonly onKey: (event: KeyboardEvent, chosen: string | null) => void;
}

const toggled = (list: readonly string[], value: string, order: readonly string[]): string[] => {
  const next = list.includes(value) ? list.filter((word) => word !== value) : [...list, value];
  return [...next].sort((left, right) => order.indexOf(left) - order.indexOf(right));
};

export function ConditionEditor({ label, text, picking, samples, onText, onKey }: ConditionEditorProps) {
  const { t } = useTranslation('policies');
  const input = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [condition, setCondition] = useState<Condition>(() => readCondition(text) ?? { operator: '', operands: [] });
  const { operator, operands } = condition;
  const write = (next: Condition): void => {
    setCondition(next); // kept also while a value is empty and the text therefore no condition
    onText(writeCondition(next));
  };
  const type = (typed: string): void => {
    const read = readCondition(typed);
    if (read) setCondition(read);
    onText(typed);
  };
  const order = picking.choices.map(({ value }) => value);
  const known = operands.every((word) => order.includes(word));
  const count = operandCount(operator);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      const chosen =
        panel.current?.querySelector<HTMLElement>('button[aria-pressed="true"]') ?? panel.current?.querySelector('button');
      chosen?.focus();
    } else onKey(event, null);
  };
  const pressInPanel = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      input.current?.focus();
    } else if (event.key === 'Enter' && !(event.target as HTMLElement).matches('button')) onKey(event, null);
  };
  return (
    <>
      <input
        ref={input}
        autoFocus
        aria-label={label}
        value={text}
        onChange={({ target }) => type(target.value)}
        onKeyDown={press}
      />
      <div ref={panel} className="x-condition" role="group" aria-label={t('grid.build')} onKeyDown={pressInPanel}>
        <div className="x-condition-operators">
          {picking.operators.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === operator}
              onClick={() => write(withOperator(condition, each, samples(each)))}
            >
              {t(`operators|${each}`, { keySeparator: '|' })}
            </button>
          ))}
        </div>
        {count > 0 && operator !== '' && operator !== 'born so that' && picking.choices.length > 0 && known && (
          <div className="x-condition-values">
            {picking.choices.map(({ value, label: said }) => (
              <label key={value}>
                <input
                  type={count === 1 ? 'radio' : 'checkbox'}
                  name={`${label}-value`}
                  checked={operands.includes(value)}
                  onChange={() => write({ operator, operands: count === 1 ? [value] : toggled(operands, value, order) })}
                />
                <span>{said}</span>
              </label>
            ))}
          </div>
        )}
        {count !== Infinity && count > 0 && operator !== '' && picking.choices.length === 0 && (
          <div className="x-condition-pair">
            {Array.from({ length: count }, (_, index) => (
              <label key={index}>
                {t(
                  operator === 'born so that'
                    ? index === 0
                      ? 'grid.age'
                      : 'grid.on'
                    : count === 2
                      ? index === 0
                        ? 'grid.from'
                        : 'grid.to'
                      : 'grid.value',
                )}
                <input
                  value={operands[index] ?? ''}
                  inputMode={picking.fact.type === 'integer' || (operator === 'born so that' && index === 0) ? 'numeric' : 'text'}
                  placeholder={
                    picking.fact.type === 'date' ? 'YEAR-08-31' : picking.fact.type === 'month' ? 'YEAR-08' : undefined
                  }
                  onChange={({ target }) =>
                    write({
                      operator,
                      operands: Array.from({ length: count }, (_unused, at) =>
                        at === index ? target.value.replace(/\s/g, '') : (operands[at] ?? ''),
                      ),
                    })
                  }
                />
              </label>
            ))}
          </div>
        )}
        {picking.fact.type === 'date' && count > 0 && <div className="x-quiet x-small">{t('grid.yearHint')}</div>}
      </div>
    </>
  );
}
