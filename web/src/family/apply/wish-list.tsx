// The wishes in their order: moved by dragging with mouse or finger, by the arrow keys on the handle, or by the buttons.
import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { arrayMove, SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../kit/live-region';
import { sayMetres } from '../metres';
import type { ListedSchool } from './near-schools';

interface WishListProps {
  readonly wishes: readonly ListedSchool[];
  readonly onChange: (codes: string[]) => void;
}

const POINTER = { distance: 4 };

export function WishList({ wishes, onChange }: WishListProps) {
  const { t } = useTranslation('apply');
  const announce = useAnnounce();
  const codes = wishes.map(({ code }) => code);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: POINTER }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const move = (from: number, to: number): void => {
    if (from === to || to < 0 || to >= codes.length) return;
    onChange(arrayMove(codes, from, to));
    announce(t('wish.moved', { school: wishes[from]!.name, order: to + 1 }));
  };
  const dropped = ({ active, over }: DragEndEvent): void => {
    if (over !== null) move(codes.indexOf(String(active.id)), codes.indexOf(String(over.id)));
  };
  if (wishes.length === 0) return <p className="x-quiet">{t('wish.none')}</p>;
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={dropped} accessibility={{ screenReaderInstructions: { draggable: t('wish.dragHint') } }}>
      <SortableContext items={codes} strategy={verticalListSortingStrategy}>
        <ol className="x-wishes">
          {wishes.map((school, at) => (
            <Wish
              key={school.code}
              school={school}
              order={at + 1}
              last={at === wishes.length - 1}
              onMove={(by) => move(at, at + by)}
              onRemove={() => {
                onChange(codes.filter((code) => code !== school.code));
                announce(t('wish.removed', { school: school.name }));
              }}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

interface WishProps {
  readonly school: ListedSchool;
  readonly order: number;
  readonly last: boolean;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

function Wish({ school, order, last, onMove, onRemove }: WishProps) {
  const { t, i18n } = useTranslation('apply');
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: school.code });
  const style = { transform: transform === null ? undefined : `translateY(${Math.round(transform.y)}px)`, transition };
  return (
    <li ref={setNodeRef} style={style} className={isDragging ? 'x-wish x-wish-dragged' : 'x-wish'}>
      <button type="button" className="x-wish-handle" {...attributes} {...listeners} aria-label={t('wish.drag', { school: school.name, order })}>
        ☰
      </button>
      <span className="x-wish-name">
        <strong>{t('wish.order', { order })}</strong> {school.name}
        <span className="x-quiet x-small"> {school.metres === null ? '' : sayMetres(school.metres, i18n.language)}</span>
      </span>
      <span className="x-wish-deeds">
        <button type="button" className="x-button" disabled={order === 1} aria-label={t('wish.up', { school: school.name })} onClick={() => onMove(-1)}>
          ↑
        </button>
        <button type="button" className="x-button" disabled={last} aria-label={t('wish.down', { school: school.name })} onClick={() => onMove(1)}>
          ↓
        </button>
        <button type="button" className="x-button" aria-label={t('wish.remove', { school: school.name })} onClick={onRemove}>
          ✕
        </button>
      </span>
    </li>
  );
}
