using Omradesprofiler.Areas;
using Omradesprofiler.Population;

namespace Omradesprofiler.Indicators;

/// <summary>Which areas, when and whom a column of indicator values is about.</summary>
public sealed record ColumnKey(AreaLevel Level, Edition? Edition, Period Period, Sex Sex, AgeGroup? Age);
