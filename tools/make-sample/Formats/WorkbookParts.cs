namespace Omradesprofiler.Sample.Formats;

/// <summary>The parts of an Office Open XML workbook (ECMA-376) with one sheet, prefixed as SCB's are.</summary>
internal static class WorkbookParts
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public const string PackageRelations = $"""
        <Relationships xmlns="{Package}/relationships">
          <Relationship Type="{Office}/officeDocument" Target="/xl/workbook.xml" Id="rId1" />
        </Relationships>
        """;

    public const string WorkbookRelations = $"""
        <Relationships xmlns="{Package}/relationships">
          <Relationship Type="{Office}/sharedStrings" Target="/xl/sharedStrings.xml" Id="rId3" />
          <Relationship Type="{Office}/styles" Target="/xl/styles.xml" Id="rId4" />
          <Relationship Type="{Office}/worksheet" Target="/xl/worksheets/sheet1.xml" Id="rId2" />
        </Relationships>
        """;

    /// <summary>Plain, title, header and whole number.</summary>
    public const string Styles = $"""
        <x:styleSheet xmlns:x="{Main}">
          <x:numFmts count="1"><x:numFmt numFmtId="165" formatCode="0" /></x:numFmts>
          <x:fonts count="3">
            <x:font><x:sz val="11" /><x:name val="Calibri" /></x:font>
            <x:font><x:b /><x:sz val="14" /><x:name val="Calibri" /></x:font>
            <x:font><x:b /><x:sz val="11" /><x:name val="Calibri" /></x:font>
          </x:fonts>
          <x:fills count="2">
            <x:fill><x:patternFill patternType="none" /></x:fill>
            <x:fill><x:patternFill patternType="gray125" /></x:fill>
          </x:fills>
          <x:borders count="1"><x:border /></x:borders>
          <x:cellStyleXfs count="1"><x:xf numFmtId="0" fontId="0" fillId="0" borderId="0" /></x:cellStyleXfs>
          <x:cellXfs count="4">
            <x:xf numFmtId="0" fontId="0" fillId="0" borderId="0" />
            <x:xf numFmtId="0" fontId="1" fillId="0" borderId="0" />
            <x:xf numFmtId="0" fontId="2" fillId="0" borderId="0" />
            <x:xf numFmtId="165" fontId="0" fillId="0" borderId="0" />
          </x:cellXfs>
        </x:styleSheet>
        """;

    public const string ContentTypes = $"""
        <Types xmlns="{Package}/content-types">
          <Default Extension="xml" ContentType="{Kind}.sheet.main+xml" />
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
          <Override PartName="/xl/sharedStrings.xml" ContentType="{Kind}.sharedStrings+xml" />
          <Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml" />
          <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Kind}.worksheet+xml" />
        </Types>
        """;

    public static string Workbook(string sheet) => $"""
        <x:workbook xmlns:r="{Office}" xmlns:x="{Main}">
          <x:sheets><x:sheet name="{sheet}" sheetId="2" r:id="rId2" /></x:sheets>
        </x:workbook>
        """;

    public static string SharedTexts(int count, string texts) =>
        $"""<x:sst count="{count}" uniqueCount="{count}" xmlns:x="{Main}">{texts}</x:sst>""";

    public static string Sheet(string rows) =>
        $"""<x:worksheet xmlns:r="{Office}" xmlns:x="{Main}"><x:sheetData>{rows}</x:sheetData></x:worksheet>""";
}
