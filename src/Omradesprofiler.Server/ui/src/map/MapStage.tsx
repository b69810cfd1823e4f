import { Component, lazy, Suspense, type ComponentProps, type ReactNode } from 'react';
import type { Resource } from '../api/useResource';
import { parseAddress } from '../choices/address';
import { ErrorMessage, Message } from '../ui/Message';
import { problemWords, words } from '../words/sv';

/** The map draws its letters with the page's font, so it waits for it. */
async function fetchMap() {
  const font = document.fonts.load('16px "Source Sans"').catch(() => []);
  const [module] = await Promise.all([import('./MapView'), font]);
  return module;
}

/** Where the page begins with a map it is fetched with the page, before it is known what it is to show. */
const fetched = parseAddress(location.search).job ? undefined : fetchMap();
fetched?.catch(() => undefined);
const MapView = lazy(() => fetched ?? fetchMap());

interface Props extends Omit<ComponentProps<typeof MapView>, 'loading'> {
  answer: Resource<unknown>;
  drawable: boolean;
  /** Left out where there is no table yet. */
  onTable?: (() => void) | undefined;
  /** What can be done without a map, where it is not the table. */
  without?: string | undefined;
}

/** The place where the map stands, and what is said there when it cannot be drawn. */
export function MapStage({ answer, drawable, onTable, without, ...map }: Props) {
  const toTable = onTable && { label: words.showTable, onPress: onTable };
  return (
    <div className="map">
      {drawable ? (
        <MapBoundary
          fallback={
            <Message alert title={words.mapBroken} action={toTable}>
              {words.mapBrokenAdvice}
            </Message>
          }
        >
          <Suspense
            fallback={
              <p className="map-wait quiet" role="status">
                {words.loadingMap}
              </p>
            }
          >
            <MapView {...map} loading={answer.loading} />
          </Suspense>
        </MapBoundary>
      ) : (
        <Message title={words.noWebGl} action={toTable}>
          {onTable ? words.noWebGlWhy : (without ?? words.noWebGlYet)}
        </Message>
      )}
      {answer.loading && <div className="progress" role="progressbar" aria-label={words.loading} />}
      {answer.error && (
        <div className="map-error">
          <ErrorMessage what={problemWords.values} error={answer.error} retry={answer.retry} />
        </div>
      )}
    </div>
  );
}

class MapBoundary extends Component<{ fallback: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError = () => ({ broken: true });

  override render() {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}
