namespace Omradesprofiler.Places;

/// <summary>A kind of actor or activity (slag av lokal resurs): a library, an open preschool.</summary>
/// <param name="Id">Its name in addresses and measures: <c>library</c>.</param>
/// <param name="Name">Swedish, one of them: <c>Bibliotek</c>.</param>
/// <param name="Plural">Swedish, several, in running text: <c>bibliotek</c>.</param>
/// <param name="Group">What it is a part of: <c>Kultur och lärande</c>.</param>
public sealed record PlaceKind(string Id, string Name, string Plural, string Group);
