using Omradesprofiler.Areas;

namespace Omradesprofiler.Disclosure;

/// <summary>
/// Other areas that own data are given for, fixed for the snapshot and protected together with the rest: the clinics'
/// catchments as whole DeSO.
/// </summary>
/// <param name="Name">Its id.</param>
/// <param name="Edition">The DeSO edition that it is made of.</param>
/// <param name="Members">Weights 0 and 1 from DeSO to its areas.</param>
public sealed record FurtherGeography(string Name, Edition Edition, AreaWeights Members);

/// <summary>A column over the areas of a further geography, protected.</summary>
/// <param name="Geography">The geography's id.</param>
/// <param name="Source">The DeSO column that was added up.</param>
/// <param name="Values">One number an area; 0 where the state is not published.</param>
/// <param name="States">One state an area.</param>
public sealed record GeographySeries(string Geography, SeriesKey Source, double[] Values, CellState[] States);
