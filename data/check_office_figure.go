package data

import "slices"

func (d *Data) checkOfficeFigure(f *OfficeFigure, faults *faults) {
	checkID(officeFiguresPath, f.ID, faults)
	d.checkSection(officeFiguresPath, f.ID, f.Section, faults)
	if !slices.Contains(Programmes(), f.Programme) {
		faults.add(officeFiguresPath, "%s: %q is not a programme", f.ID, f.Programme)
	}
	checkOfficeValue(f, faults)
	checkYears(officeFiguresPath, f.ID, f.Year, f.To, faults)
	d.checkLocated(officeFiguresPath, f.ID, f.At, faults)
	for _, id := range f.Routes {
		if _, ok := d.Route(id); !ok {
			faults.add(officeFiguresPath, "%s: route %q does not exist", f.ID, id)
		}
	}
	d.checkSources(officeFiguresPath, f.ID, f.Sources(), faults)
	if slices.Contains(f.Evidence, f.Source) {
		faults.add(officeFiguresPath, "%s: the document is evidence of itself", f.ID)
	}
	checkOfficeNote(officeFiguresPath, f.ID, f.Note, faults)
	if f.Note == "" && (f.Error || len(f.Evidence) > 0) {
		faults.add(officeFiguresPath, "%s: an error and evidence need a note", f.ID)
	}
	if f.Error && len(f.Evidence) == 0 {
		faults.add(officeFiguresPath, "%s: an error needs evidence", f.ID)
	}
	if _, ok := d.Event(f.Event); f.Event != "" && !ok {
		faults.add(officeFiguresPath, "%s: event %q does not exist", f.ID, f.Event)
	}
	if f.Series != nil {
		if _, _, ok := d.Lookup(Ref{Indicator: f.Series.Indicator, Subject: f.Series.Subject}); !ok {
			faults.add(officeFiguresPath, "%s: series %s of %s does not exist", f.ID, f.Series.Indicator, f.Series.Subject)
		}
	}
}

// checkOfficeValue checks the number and what is written around it.
func checkOfficeValue(f *OfficeFigure, faults *faults) {
	if f.Words {
		if f.Qualifier != "" || f.Unit != "" || f.Scale != "" {
			faults.add(officeFiguresPath, "%s: words have neither qualifier nor unit nor scale", f.ID)
		}
		return
	}
	checkID(officeFiguresPath, f.Unit, faults)
	if f.Value.Compare(Amount{}) < 0 {
		faults.add(officeFiguresPath, "%s: %v is below 0", f.ID, f.Value)
	}
	if f.Qualifier != "" && !slices.Contains(OfficeQualifiers(), f.Qualifier) {
		faults.add(officeFiguresPath, "%s: %q is not a qualifier", f.ID, f.Qualifier)
	}
	if f.Scale != "" && f.Scale != ScaleMillion {
		faults.add(officeFiguresPath, "%s: %q is not a scale", f.ID, f.Scale)
	}
	if f.Scale == "" && f.Unit != OfficeUnitPercent && f.Value.Tenths()%10 != 0 {
		faults.add(officeFiguresPath, "%s: %v is not a whole number", f.ID, f.Value)
	}
	if f.Unit == OfficeUnitPercent && f.Value.Compare(Count(100)) > 0 {
		faults.add(officeFiguresPath, "%s: %v%% is more than the whole", f.ID, f.Value)
	}
	if f.IsYear() && (f.Value.Compare(Count(firstYear)) < 0 || f.Value.Compare(Count(lastYear)) > 0) {
		faults.add(officeFiguresPath, "%s: %v is not a year", f.ID, f.Value)
	}
}
