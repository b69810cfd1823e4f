using System.ComponentModel;

namespace Omradesprofiler.Ingest.Recipes;

[Description("Det som läggs i journalen när ögonblicksbilden har gjorts, om det inte redan finns där.")]
public sealed record RecipeRegister(
    [property: Description("Insatser: en JSON-fil med en lista av insatser, skrivna som de skickas till "
        + "/api/v1/interventions, var och en med en nyckel (key) som inte ändras.")]
    IReadOnlyList<RecipeRegisterFile>? Interventions = null,
    [property: Description("Kostnadsmodeller: CSV eller XLSX med en rad för varje post, eller JSON med en lista av "
        + "modeller, skrivna som de skickas till /api/v1/costs.")]
    IReadOnlyList<RecipeRegisterFile>? Costs = null);

[Description("En fil med sådant som läggs i journalen.")]
public sealed record RecipeRegisterFile(string File, string Source);
