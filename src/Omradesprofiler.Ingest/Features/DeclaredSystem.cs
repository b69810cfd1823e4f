namespace Omradesprofiler.Ingest.Features;

/// <summary>The coordinate system that a file says it is in.</summary>
/// <param name="Epsg">Its number; null where the words were not understood.</param>
/// <param name="Words">How the file says it.</param>
/// <param name="LatitudeFirst">Whether the words, taken strictly, mean latitude before longitude.</param>
internal sealed record DeclaredSystem(int? Epsg, string Words, bool LatitudeFirst = false);
