package panel

func areaPath(string) string { return "" }
