using System.ComponentModel;

namespace Omradesprofiler.Ingest.Recipes;

[Description("Mål: en rad för varje mål, i CSV eller XLSX.")]
public sealed record RecipeTargets(
    string File, string Source, RecipeTargetColumns? Columns = null, string? Sheet = null, int? HeaderRow = null);

[Description("Kolumnernas namn. De som filen inte behöver ha får saknas i den.")]
public sealed record RecipeTargetColumns(
    [property: Description("Namn i adresser: gemener, siffror och bindestreck.")] string Id = "id",
    string Title = "mål",
    [property: Description("Indikatorns id.")] string Indicator = "indikator",
    [property: Description("deso, regso, kommun, län eller riket.")] string Level = "nivå",
    [property: Description("minst eller högst.")] string Direction = "riktning",
    [property: Description("Året då målet ska vara nått.")] string Year = "år",
    [property: Description("Målvärdet i indikatorns enhet.")] string Value = "värde",
    [property: Description("Förändring sedan basåret i indikatorns enhet; procentenheter för andelar.")]
    string Change = "förändring",
    [property: Description("Förändring sedan basåret i procent av basårets värde.")]
    string RelativeChange = "förändring i procent",
    string BaseYear = "basår",
    [property: Description("alla, kvinnor eller män.")] string Sex = "kön",
    [property: Description("Åldersgrupp: 0-4, 80-.")] string Age = "ålder",
    [property: Description("Postens id i målkatalogen.")] string CatalogItem = "katalog",
    [property: Description("Kod för området som målet gäller: 00, 99, 9980.")] string Within = "område",
    string Owner = "ägare",
    string Document = "dokument");
