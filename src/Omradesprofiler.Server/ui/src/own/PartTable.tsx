import { DrawerClose } from '../table/DrawerClose';
import { drawnWords } from '../words/drawn';
import { number } from '../words/numbers';
import type { Drawn } from './drawnPicture';

/** The DeSO that the area is made of, and how much of each. */
export function PartTable({ drawn, onClose }: { drawn: Drawn; onClose: () => void }) {
  return (
    <section className="drawer" id="table" aria-label={drawnWords.parts}>
      <div className="drawer-scroll" tabIndex={0} role="region" aria-label={drawnWords.parts}>
        <table className="values-table">
          <caption className="visually-hidden">{drawnWords.parts}</caption>
          <thead>
            <tr>
              <th scope="col">{drawnWords.part}</th>
              <th scope="col" className="number">
                {drawnWords.share}
              </th>
              <th scope="col" className="number">
                {drawnWords.partPeople}
              </th>
              <th scope="col">{drawnWords.method}</th>
            </tr>
          </thead>
          <tbody>
            {drawn.parts.map(({ area, share, people, methodText }) => (
              <tr key={area.code}>
                <th scope="row">{area.label}</th>
                <td className="number">{number(share * 100)} %</td>
                <td className="number">{people === null ? '' : number(people)}</td>
                <td>{methodText}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DrawerClose onClose={onClose} />
    </section>
  );
}
