import * as en from './en/places';
import { inLanguage } from './language';
import * as sv from './sv/places';

export const { placeWords } = inLanguage({ placeWords: sv.placeWords }, { placeWords: en.placeWords });
