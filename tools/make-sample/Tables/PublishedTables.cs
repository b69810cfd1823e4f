using Omradesprofiler.Sample.People;

namespace Omradesprofiler.Sample.Tables;

/// <summary>All tables about people, in the county's folder.</summary>
internal static class PublishedTables
{
    public static void Write(string folder, World world, Society society)
    {
        var health = new Health(world);
        string At(string name) => Path.Combine(folder, "tables", name);
        int[] former = [.. world.Years.Where(year => year < Years.FirstOfEdition2025)];
        int[] later = [.. world.Years.Where(year => year >= Years.FirstOfEdition2025)];
        PopulationTable.Write(At("TAB6574_folkmangd.json"), world);
        LivingTables.WriteHouseholds(At("TAB6568_hushall.px"), world, society);
        LivingTables.WriteOrigins(At("TAB6572_fodelseregion.json"), world, society);
        LivingTables.WriteDwellings(At("TAB6638_upplatelseform.json"), world, society);
        EducationTables.WriteWorkbook(At("000005MO_utbildning_2018-2022.xlsx"), world, society);
        EducationTables.WriteCsv(At("TAB6534_utbildning_2023-2025.csv"), world, society);
        WorkTable.Write(At("TAB6680_arbete.json"), world, society);
        IncomeTables.WriteIncome(At("TAB6679_inkomst.csv"), world, society);
        IncomeTables.WriteStandard(At("000006TA_ekonomisk_standard_2018-2023.xlsx"), world, society, former);
        IncomeTables.WriteStandard(At("TAB6685_ekonomisk_standard_2024-2025.xlsx"), world, society, later);
        AreaTypeTable.Write(At("omradestyp_2018-2023.csv"), world, society, former);
        AreaTypeTable.Write(At("omradestyp_2024-2025.csv"), world, society, later);
        NeedTable.Write(At("cni_omrade.csv"), world, society);
        HealthTables.WriteDeaths(At("dodsfall.csv"), world, health);
        HealthTables.WriteCaries(At("karies_3ar.csv"), world, health);
        HealthTables.WriteFalls(At("fallskador_65.csv"), world, health);
        HealthTables.WriteVisits(At("jourbesok.csv"), world, new EmergencyVisits(world));
        HealthTables.WriteDiagnoses(At("diabetes.csv"), world, health);
        HealthTables.WriteSelfRated(At("sjalvskattad_halsa_kommun.csv"), world, society);
    }
}
