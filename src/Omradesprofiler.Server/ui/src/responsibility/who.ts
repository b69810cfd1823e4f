const key = 'omradesprofiler:who';

/** Who wrote last in this browser, so that a name need not be written twice. */
export const lastName = () => sessionStorage.getItem(key) ?? '';

export const rememberName = (name: string) => sessionStorage.setItem(key, name.trim());
